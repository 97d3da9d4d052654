"""What kind of event it was, and who had which part in it.

Source: ACLED codebook (event types and sub-event types). `diplomatic-contact` is ours, for what ACLED
leaves out; so are the roles.
"""

from collections.abc import Mapping
from typing import Literal

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
    "armed-clash": "Armed clash",
    "government-regains-territory": "Government regains territory",
    "non-state-actor-overtakes-territory": "Non-state actor overtakes territory",
    "chemical-weapon": "Chemical weapon",
    "air-drone-strike": "Air/drone strike",
    "suicide-bomb": "Suicide bomb",
    "shelling-artillery-missile-attack": "Shelling/artillery/missile attack",
    "remote-explosive-landmine-ied": "Remote explosive/landmine/IED",
    "grenade": "Grenade",
    "sexual-violence": "Sexual violence",
    "attack": "Attack",
    "abduction-forced-disappearance": "Abduction/forced disappearance",
    "peaceful-protest": "Peaceful protest",
    "protest-with-intervention": "Protest with intervention",
    "excessive-force-against-protesters": "Excessive force against protesters",
    "violent-demonstration": "Violent demonstration",
    "mob-violence": "Mob violence",
    "agreement": "Agreement",
    "arrests": "Arrests",
    "change-to-group-activity": "Change to group/activity",
    "disrupted-weapons-use": "Disrupted weapons use",
    "headquarters-or-base-established": "Headquarters or base established",
    "looting-property-destruction": "Looting/property destruction",
    "non-violent-transfer-of-territory": "Non-violent transfer of territory",
    "other": "Other",
    "diplomatic-contact": "Diplomatic contact",
}
ROLE_WORDS: Mapping[str, str] = {
    "lead": "lead",
    "initiator": "initiator",
    "target": "target",
    "participant": "participant",
    "mediator": "mediator",
    "affected": "affected",
}
