"""The page of the network, and the network on pages of actors and situations."""

from content_samples import NOW, Records, tree
from sample_site import PUBLISHER, sample

from briefings.pages.actor import build as build_actor
from briefings.pages.network.page import build
from briefings.pages.network.section import MOST_ON_A_PAGE
from briefings.pages.situation import build as build_situation
from briefings.rendering.renderer import render
from briefings.settings import Settings
from briefings.site import Site, open_site

WITHHELD = {"tlp": "AMBER"}


def site_of(**shelves: Records) -> Site:
    return open_site(Settings(publisher=PUBLISHER), tree(**shelves), NOW)


def hub(count: int) -> Records:
    """One whom many back; the later, the more relations."""
    actors: Records = {"hub": {"name": "The hub", "type": "organisation"}}
    for number in range(count):
        backs = {"as": "backs", "of": "hub"}
        actors[f"backer-{number:03}"] = {"name": f"Backer {number}", "type": "person", "relations": [backs]}
    return actors


def test_the_table_gives_every_relation_with_its_dates_and_grounds() -> None:
    network = build(sample().desk).network
    assert network is not None
    ties = {tie.words: tie for tie in network.ties}
    spoken, opposed = ties["spokesperson for"], ties["opposes"]
    assert (spoken.holder.url, spoken.of.url) == ("actors/authority-spokesperson/", "actors/river-authority/")
    assert spoken.title == "Press office"
    assert opposed.since
    assert opposed.until
    assert (opposed.since.words, opposed.until.words) == ("2024", "2025")
    (mark,) = spoken.marks
    assert mark.link is not None
    assert mark.link.url == "sources/council-notice/"
    assert [cite.number for cite in mark.cites] == [1]


def test_who_stands_in_no_relation_is_listed() -> None:
    page = build(sample().desk)
    assert "actors/valley-monitor/" in [row.link.url for row in page.alone]
    assert "actors/river-authority/" not in [row.link.url for row in page.alone]


def test_more_actors_than_can_be_read_are_cut_and_the_page_says_so() -> None:
    site = site_of(actors=hub(200))
    network = build(site.desk).network
    assert network is not None
    assert len(network.drawing.actors) == MOST_ON_A_PAGE
    assert len(network.ties) == 200
    assert "The 120 best-connected of 201 actors are drawn." in render(build(site.desk)).html


def test_a_site_without_relations_says_so() -> None:
    page = build(site_of(actors={"lone": {"name": "Lone", "type": "person"}}).desk)
    assert page.network is None
    assert "there is nothing to draw" in render(page).html


def test_a_relation_to_somebody_withheld_is_neither_drawn_nor_listed() -> None:
    actors = hub(3)
    actors["backer-001"]["release"] = WITHHELD
    html = render(build(site_of(actors=actors).desk)).html
    assert "Backer 0" in html
    assert "Backer 1" not in html


def test_an_actor_with_one_relation_has_no_drawing_and_one_with_two_has() -> None:
    actors = hub(2)
    desk = site_of(actors=actors).desk
    assert build_actor(desk, "backer-000").network is None
    network = build_actor(desk, "hub").network
    assert network is not None
    assert [tie.holder.text for tie in network.ties] == ["Backer 0", "Backer 1"]


def test_relations_among_those_around_an_actor_are_drawn_too() -> None:
    actors = hub(3)
    actors["backer-001"]["relations"].append({"as": "opposes", "of": "backer-002"})
    network = build_actor(site_of(actors=actors).desk, "hub").network
    assert network is not None
    assert len(network.drawing.lines) == 4


def test_a_situation_shows_its_actors_from_three_that_are_related() -> None:
    situations: Records = {"flood": {"title": "The flood"}}
    actors = hub(3)
    for actor in ("hub", "backer-000"):
        actors[actor]["party_to_conflict"] = ["flood"]
    assert build_situation(site_of(actors=actors, situations=situations).desk, "flood").network is None
    actors["backer-001"]["party_to_conflict"] = ["flood"]
    network = build_situation(site_of(actors=actors, situations=situations).desk, "flood").network
    assert network is not None
    assert [tie.holder.text for tie in network.ties] == ["Backer 0", "Backer 1"]
