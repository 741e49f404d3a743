// What the members of the section `contact_data` are, for the JSON Schema. docs/reference/program-file.md says more.

extension WrittenContactData: SchemaDocumented {
    static let fieldDescriptions = [
        "masked_until_approved":
            "Do the vendor's people see a contact only once its partner approved that? True when left out.",
        "permission": "The partner's word that it may pass a contact on. Left out: it is not asked for.",
    ]
}

extension WrittenContactData.Permission: SchemaDocumented {
    static let fieldDescriptions = ["text": "What the partner confirms; built-in words when left out."]
}
