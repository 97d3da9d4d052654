"""What kind of event it was, and who had which part in it.

Source: ACLED codebook (event types and sub-event types). `diplomatic-contact` is ours, for what ACLED
leaves out; so are the roles.
"""

from collections.abc import Mapping
from typing import Literal

from briefings.model.message import term

EventType = Literal[
    "armed-clash",
    "government-regains-territory",
    "non-state-actor-overtakes-territory",
    "chemical-weapon",
    "air-drone-strike",
    "suicide-bomb",
    "shelling-artillery-missile-attack",
    "remote-explosive-landmine-ied",
    "grenade",
    "sexual-violence",
    "attack",
    "abduction-forced-disappearance",
    "peaceful-protest",
    "protest-with-intervention",
    "excessive-force-against-protesters",
    "violent-demonstration",
    "mob-violence",
    "agreement",
    "arrests",
    "change-to-group-activity",
    "disrupted-weapons-use",
    "headquarters-or-base-established",
    "looting-property-destruction",
    "non-violent-transfer-of-territory",
    "other",
    "diplomatic-contact",
]
EventRole = Literal["lead", "initiator", "target", "participant", "mediator", "affected"]

EVENT_TYPE_GROUPS: Mapping[str, tuple[str, ...]] = {
    "Battles": ("armed-clash", "government-regains-territory", "non-state-actor-overtakes-territory"),
    "Explosions/Remote violence": (
        "chemical-weapon",
        "air-drone-strike",
        "suicide-bomb",
        "shelling-artillery-missile-attack",
        "remote-explosive-landmine-ied",
        "grenade",
    ),
    "Violence against civilians": ("sexual-violence", "attack", "abduction-forced-disappearance"),
    "Protests": ("peaceful-protest", "protest-with-intervention", "excessive-force-against-protesters"),
    "Riots": ("violent-demonstration", "mob-violence"),
    "Strategic developments": (
        "agreement",
        "arrests",
        "change-to-group-activity",
        "disrupted-weapons-use",
        "headquarters-or-base-established",
        "looting-property-destruction",
        "non-violent-transfer-of-territory",
        "other",
    ),
    "Diplomacy": ("diplomatic-contact",),
}

EVENT_TYPE_WORDS: Mapping[str, str] = {
    "armed-clash": term("Armed clash"),
    "government-regains-territory": term("Government regains territory"),
    "non-state-actor-overtakes-territory": term("Non-state actor overtakes territory"),
    "chemical-weapon": term("Chemical weapon"),
    "air-drone-strike": term("Air/drone strike"),
    "suicide-bomb": term("Suicide bomb"),
    "shelling-artillery-missile-attack": term("Shelling/artillery/missile attack"),
    "remote-explosive-landmine-ied": term("Remote explosive/landmine/IED"),
    "grenade": term("Grenade"),
    "sexual-violence": term("Sexual violence"),
    "attack": term("Attack"),
    "abduction-forced-disappearance": term("Abduction/forced disappearance"),
    "peaceful-protest": term("Peaceful protest"),
    "protest-with-intervention": term("Protest with intervention"),
    "excessive-force-against-protesters": term("Excessive force against protesters"),
    "violent-demonstration": term("Violent demonstration"),
    "mob-violence": term("Mob violence"),
    "agreement": term("Agreement"),
    "arrests": term("Arrests"),
    "change-to-group-activity": term("Change to group/activity"),
    "disrupted-weapons-use": term("Disrupted weapons use"),
    "headquarters-or-base-established": term("Headquarters or base established"),
    "looting-property-destruction": term("Looting/property destruction"),
    "non-violent-transfer-of-territory": term("Non-violent transfer of territory"),
    "other": term("Other"),
    "diplomatic-contact": term("Diplomatic contact"),
}
ROLE_WORDS: Mapping[str, str] = {
    "lead": term("lead"),
    "initiator": term("initiator"),
    "target": term("target"),
    "participant": term("participant"),
    "mediator": term("mediator"),
    "affected": term("affected"),
}
