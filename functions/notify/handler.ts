import { addressTable } from "#shared/adapters/dynamodb/addresses.ts";
import { carvingTable } from "#shared/adapters/dynamodb/carvings.ts";
import { employerHandovers } from "#shared/adapters/dynamodb/employer-handovers.ts";
import { mailTable } from "#shared/adapters/dynamodb/mails.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { subjectParts } from "#shared/domain/events.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import { type Environment, required } from "#shared/runtime/environment.ts";
import { eventConsumer } from "#shared/runtime/event-consumer.ts";
import { lambda } from "#shared/runtime/lambda.ts";
import { linkSigner } from "#shared/runtime/link-signer.ts";
import { mailProvider } from "#shared/runtime/mail-provider.ts";
import { parts } from "#shared/runtime/parts.ts";
import { region } from "#shared/runtime/region.ts";
import { noteAddress } from "#shared/usecases/note-address.ts";
import { confirmCarving, tellProposals } from "#shared/usecases/notify-about-carving.ts";
import { tellHandover } from "#shared/usecases/notify-about-handover.ts";
import {
  confirmToEmployer,
  tellAccountManager,
  tellClosingDate,
  tellExpired,
} from "#shared/usecases/notify-about-vacancy.ts";
import { sendLinksAgain } from "#shared/usecases/send-links-again.ts";

export function compose(settings: Environment) {
  const common = parts(settings);
  const { table, send, onUnsent } = common;
  const deps = {
    vacancies: vacancyTable(table("vacancies"), send, onUnsent),
    carvings: carvingTable(table("carvings"), send, onUnsent),
    addresses: addressTable(table("addresses")),
    handovers: employerHandovers(table("employers"), send, onUnsent),
    mails: mailTable(table("mails")),
    provider: mailProvider(settings),
    signer: linkSigner(settings),
    region,
    clock: systemClock,
    publicUrl: required(settings, "PUBLIC_URL"),
  };
  const note = noteAddress(deps);
  return eventConsumer(settings, "notifications", common, {
    "nl.wsp.vacature-ontvangen.v1": async ({ subject }) => {
      await confirmToEmployer(deps)(subject);
      await note(subject);
    },
    "nl.wsp.vacature-gewijzigd.v1": ({ subject }) => note(subject),
    "nl.wsp.link-gevraagd.v1": ({ subject, time }) => sendLinksAgain(deps)(subject, time),
    "nl.wsp.groslijst-klaar.v1": ({ subject }) => tellAccountManager(deps)(subject),
    "nl.wsp.vacature-verlopen.v1": ({ subject }) => tellExpired(deps)(subject),
    "nl.wsp.sluitingsdatum-verplaatst.v1": ({ subject }) => {
      const [reference = "", version = ""] = subjectParts(subject);
      return tellClosingDate(deps)(reference, version);
    },
    "nl.wsp.jobcarving-ontvangen.v1": async ({ subject }) => {
      await confirmCarving(deps)(subject);
      await note(subject);
    },
    "nl.wsp.werkgever-overgedragen.v1": ({ subject }) => {
      const [kvkNumber = "", number] = subjectParts(subject);
      return tellHandover(deps)(kvkNumber, Number(number));
    },
    "nl.wsp.voorstellen-klaar.v1": ({ subject }) => tellProposals(deps)(subject),
  });
}

export const handler = lambda(compose);
