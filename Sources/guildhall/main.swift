print("guildhall")
