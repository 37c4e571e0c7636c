"""A survey in a conversation: a tap is the answer, and brings the next question."""

from people import arrives, says
from rejoinder.domain.campaign.by_message import asked_as
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.domain.campaign.survey import Asking, Page, Question, Survey, Thanks
from rejoinder.domain.content import Text
from rejoinder.services.campaigns.by_message import ask
from rejoinder.services.messenger.talk import Writing, write
from rejoinder.services.system import System
from rejoinder.store import conversations, survey_answers
from seeds import Seed
from showing import facts, goes_live
from showing import says as campaign

FACE, NPS = Question("face", Asking.CSAT, "How was it?"), Question("nps", Asking.NPS, "Would you recommend us?")
SURVEY = Survey((Page("a", (FACE, NPS)),), (Thanks("Thank you!"),))


async def test_a_tap_answers_and_brings_the_next_question(system: System, seed: Seed) -> None:
    guest = await arrives(system, seed, "Lia")
    place = (await says(system, guest.visitor, "Hi")).conversation.id
    id_ = await goes_live(system, seed, campaign(Kind.SURVEY, SURVEY))
    async with system.db.service(seed.workspace_id) as tx:
        row = await conversations.lock(tx, place)
        assert await ask(system, tx, id_, row, key="once")
        assert await ask(system, tx, id_, row, key="once") is None
    for question, value in ((FACE, 3), (NPS, 9)):
        reply = asked_as(id_, question)[1].replies[value]  # type: ignore[union-attr]
        tap = Writing(str(system.new_id()), (Text(reply.title),), place, reply.payload)
        await write(system, guest.visitor, tap)
    async with system.db.service(seed.workspace_id) as tx:
        (answered,) = await survey_answers.page(tx, id_, before=None, limit=9)
        texts = [
            row["text"] for row in await tx.rows("SELECT text FROM message WHERE automatic = 'survey' ORDER BY id")
        ]
    assert (answered.answers, answered.complete) == ({"face": 4, "nps": 9}, True)
    assert texts == ["How was it?", "Would you recommend us?", "Thank you!"]
    assert ("answered", "face:4") in await facts(system, seed, id_)
