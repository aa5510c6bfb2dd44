"""What can be worked out is worked out in the model."""

import pytest
from pydantic import ValidationError

from macros.model.base import Basis
from macros.model.escalation import Stage
from macros.model.places import Contact


def stage(days: int) -> Stage:
    return Stage(name="Talk", who="Worker", does="Talks.", working_days=days, source="a-policy")


@pytest.mark.parametrize(
    ("days", "said"), [(0, "the same day"), (1, "the next working day"), (5, "5 working days")]
)
def test_a_stage_says_its_deadline(days: int, said: str) -> None:
    assert stage(days).deadline == said


@pytest.mark.parametrize("days", [-1, 31])
def test_a_stage_refuses_days_that_cannot_be_right(days: int) -> None:
    with pytest.raises(ValidationError):
        stage(days)


@pytest.mark.parametrize("number", ["01632 960123", "023 9268 8793", "0800 1111", "116 123", "999"])
def test_a_phone_number_as_areas_write_it_is_taken(number: str) -> None:
    assert contact(number).phone == number


@pytest.mark.parametrize(
    "number", ["1632 960123", "01632-960123", "+44 1632 960123", "0163", "call"]
)
def test_a_phone_number_in_another_form_is_refused(number: str) -> None:
    with pytest.raises(ValidationError):
        contact(number)


def contact(phone: str, grade: str = "use") -> Contact:
    return Contact.model_validate(
        {
            "name": "Team",
            "purpose": "Worries.",
            "phone": phone,
            "areas": ["northshire"],
            "grade": grade,
            "checked": "2026-01-02",
            "sources": ["a-policy"],
        }
    )


def test_only_a_contact_graded_do_not_publish_is_held_back() -> None:
    shown = {
        grade: contact("999", grade).is_published for grade in ("use", "check", "do not publish")
    }
    assert shown == {"use": True, "check": True, "do not publish": False}


def test_each_basis_has_its_word() -> None:
    assert [basis.label for basis in Basis] == [
        "Published",
        "Law and statutory guidance",
        "Practice wording",
    ]
