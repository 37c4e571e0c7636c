"""The public API, which the console uses like everybody else."""

from typing import Any

from rejoinder.api.console.audiences import AudiencesController
from rejoinder.api.console.audit import read_audit
from rejoinder.api.console.automatic import AutomaticController
from rejoinder.api.console.campaign_answers import CampaignAnswersController, CampaignSettingsController
from rejoinder.api.console.campaign_figures import CampaignFiguresController
from rejoinder.api.console.campaign_trials import CampaignTrialsController, RehearsalsController
from rejoinder.api.console.campaigns import CampaignsController
from rejoinder.api.console.channels import ChannelsController
from rejoinder.api.console.consents import ConsentsController, list_of_contact
from rejoinder.api.console.contacts import ContactsController
from rejoinder.api.console.conversations import ConversationsController
from rejoinder.api.console.coupons import CouponsController
from rejoinder.api.console.deliveries import DeliveriesController
from rejoinder.api.console.drafts import DraftsController
from rejoinder.api.console.dry_runs import DryRunsController
from rejoinder.api.console.entry_points import EntryPointsController, list_sources
from rejoinder.api.console.events import AttributesController, CompaniesController, EventsController
from rejoinder.api.console.files import keep_file
from rejoinder.api.console.imports import ImportsController
from rejoinder.api.console.invitations import InvitationsController
from rejoinder.api.console.live import console_live
from rejoinder.api.console.locations import LocationsController
from rejoinder.api.console.me import MeController
from rejoinder.api.console.messages import MessagesController
from rejoinder.api.console.notifications import NotificationsController
from rejoinder.api.console.oddities import OdditiesController
from rejoinder.api.console.outbound import OutboundController
from rejoinder.api.console.password_resets import PasswordResetsController
from rejoinder.api.console.policies import PoliciesController
from rejoinder.api.console.reports import ReportsController
from rejoinder.api.console.roles import list_roles
from rejoinder.api.console.saved_replies import SavedRepliesController
from rejoinder.api.console.search import search_all
from rejoinder.api.console.segments import SegmentsController, list_segments_of
from rejoinder.api.console.session import SessionController
from rejoinder.api.console.setup import SetupController
from rejoinder.api.console.standing import StandingController
from rejoinder.api.console.tags import TagsController
from rejoinder.api.console.teammates import TeammatesController
from rejoinder.api.console.teams import TeamsController
from rejoinder.api.console.tokens import TokensController
from rejoinder.api.console.topics import TopicsController, ask_to_subscribe, list_subscriptions
from rejoinder.api.console.workspace import WorkspaceController
from rejoinder.api.console.write_keys import WriteKeysController

ROUTES: list[Any] = [
    AttributesController,
    AudiencesController,
    CompaniesController,
    EventsController,
    WriteKeysController,
    AutomaticController,
    CampaignTrialsController,
    CampaignFiguresController,
    CampaignsController,
    CampaignAnswersController,
    CampaignSettingsController,
    ChannelsController,
    ConsentsController,
    ConversationsController,
    CouponsController,
    DraftsController,
    DryRunsController,
    EntryPointsController,
    ImportsController,
    InvitationsController,
    LocationsController,
    MeController,
    MessagesController,
    NotificationsController,
    PasswordResetsController,
    PoliciesController,
    RehearsalsController,
    ReportsController,
    SegmentsController,
    SessionController,
    SetupController,
    TagsController,
    TeammatesController,
    TeamsController,
    TokensController,
    TopicsController,
    WorkspaceController,
    DeliveriesController,
    OdditiesController,
    OutboundController,
    StandingController,
    ContactsController,
    SavedRepliesController,
    console_live,
    search_all,
    keep_file,
    ask_to_subscribe,
    list_of_contact,
    list_roles,
    list_segments_of,
    list_sources,
    list_subscriptions,
    read_audit,
]

__all__ = ["ROUTES"]
