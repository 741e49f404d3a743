"""A reseller's way through Leo Backup's policy: Silver with joining, the thirtieth licence, Gold by itself, and what Gold owes."""

from datetime import timedelta

from programs import Channel, day, hand_in, stands

LEA, OTHER = "lea@backup.example", "otto@other.example"
ANSWERS = {"website": "https://backup.example", "market": "DE, AT", "network": "no", "licences": "30"}


def tell(chromium, world):
    channel = Channel(chromium, world)
    today = channel.begin()
    channel.sell("LEO-1", "Leo Backup licence", "backup", "100.00")
    channel.apply("Backup Haus", "DE", "backup.example", "Lea Licht", LEA, ANSWERS)
    partner = channel.take_in("Backup Haus")
    lea = channel.arrive(LEA, "Lea Licht")
    channel.sign(lea, "Partnership policy", "Lea Licht")
    channel.welcomed(LEA, "Backup Haus")
    stands(lea, "We are Silver", "The way to Gold", "0 of 30", "30 to go by", "Discount off the end-user price: 30 %")
    gold(channel, lea, partner)
    plan(channel, lea, today + timedelta(days=30))
    channel.close()


def gold(channel, lea, partner):
    """Twenty-nine are not enough; the thirtieth is still Silver's, and the order after it is Gold's."""
    channel.order(lea, "LEO-1", 29, "30 % off 2,900.00 USD", "2,030.00 USD", "silver")
    stands(lea, "We are Silver", "29 of 30", "1 to go by")
    channel.admin.go("/console/standing")
    channel.admin.sees("Near the next one", "Backup Haus", "1 to go by")
    channel.order(lea, "LEO-1", 1, "30 % off 100.00 USD", "70.00 USD")
    channel.world.mail(LEA, "Gold")
    stands(lea, "We are Gold", "The way to Platinum", "conferred by the vendor", "30 of 50",
           "Discount off the end-user price: 40 %")
    channel.order(lea, "LEO-1", 10, "40 % off 1,000.00 USD", "600.00 USD", "gold")


def plan(channel, lea, due):
    """The marketing plan is due thirty days after the rise; the first is returned with a reason, the second approved."""
    stands(lea, "Marketing plan")
    lea.go("/portal/inbox")
    lea.sees("Marketing plan", f"due {day(due)}")
    lea.follow("Marketing plan")
    hand_in(lea, "Marketing plan", text="Two fairs, a letter to all customers each quarter")
    lea.sees("in review")
    channel.admin.go("/console/inbox")
    channel.admin.sees("Marketing plan")
    channel.admin.go("/console/evidence")
    channel.admin.act_on("Return", within="Marketing plan", reason="It names no days")
    channel.admin.sees("Returned.")
    channel.world.mail(LEA, "It names no days")
    lea.go("/portal/obligations")
    lea.sees("returned", "The vendor says: It names no days")
    channel.approve(lea, "Marketing plan", text="Fairs on 3 and 17 March, letters on the first of each quarter")
