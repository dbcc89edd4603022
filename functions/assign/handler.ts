import { assignmentTable } from "#shared/adapters/dynamodb/assignments.ts";
import { candidateTable } from "#shared/adapters/dynamodb/candidates.ts";
import { carvingTable } from "#shared/adapters/dynamodb/carvings.ts";
import { forgetClientGroupIn } from "#shared/adapters/dynamodb/client-groups.ts";
import { conversationTable } from "#shared/adapters/dynamodb/conversations.ts";
import { elsewhereTable } from "#shared/adapters/dynamodb/elsewhere.ts";
import { employerHandovers } from "#shared/adapters/dynamodb/employer-handovers.ts";
import { tallyTable } from "#shared/adapters/dynamodb/tallies.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { type Event, subjectParts } from "#shared/domain/events.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import type { Environment } from "#shared/runtime/environment.ts";
import { eventConsumer } from "#shared/runtime/event-consumer.ts";
import { lambda } from "#shared/runtime/lambda.ts";
import { parts } from "#shared/runtime/parts.ts";
import { region } from "#shared/runtime/region.ts";
import { closeCandidateAssignments } from "#shared/usecases/close-candidate-assignments.ts";
import { closeVacancyAssignments } from "#shared/usecases/close-vacancy-assignments.ts";
import { followHandover } from "#shared/usecases/follow-handover.ts";
import { makeAssignment } from "#shared/usecases/make-assignment.ts";
import { settlePlacement } from "#shared/usecases/settle-placement.ts";

export function compose(settings: Environment) {
  const common = parts(settings);
  const { table, send, onUnsent } = common;
  const deps = {
    vacancies: vacancyTable(table("vacancies"), send, onUnsent),
    candidates: candidateTable(table("candidates"), send, onUnsent),
    assignments: assignmentTable(table("assignments"), send, onUnsent),
    conversations: conversationTable(table("conversations"), send, onUnsent),
    tallies: tallyTable(table("tallies")),
    forgetClientGroup: forgetClientGroupIn(table("assignments")),
    carvings: carvingTable(table("carvings"), send, onUnsent),
    handovers: employerHandovers(table("employers"), send, onUnsent),
    region,
    clock: systemClock,
  };
  const elsewhere = elsewhereTable(table("elsewhere"));
  const settle = ({ subject }: Event) => {
    const [agency = "", id = ""] = subjectParts(subject);
    return settlePlacement(deps)({ agency, id });
  };
  return eventConsumer(settings, "assignments", common, {
    "nl.wsp.kandidaat-voorgedragen.v1": ({ subject }) => {
      const [reference = "", candidateId = ""] = subjectParts(subject);
      return makeAssignment(deps)(reference, candidateId);
    },
    "nl.wsp.vacature-gesloten.v1": async ({ subject }) => {
      await elsewhere.remove(subject);
      await closeVacancyAssignments(deps)(subject);
    },
    "nl.wsp.kandidaat-ingetrokken.v1": ({ subject }) => {
      const [partner = "", ref = ""] = subjectParts(subject);
      return closeCandidateAssignments(deps)({ partner, ref });
    },
    "nl.wsp.werkgever-overgedragen.v1": ({ subject }) => followHandover(deps)(subjectParts(subject)[0] ?? ""),
    "nl.wsp.toewijzing-geplaatst.v1": settle,
    "nl.wsp.plaatsing-geeindigd.v1": settle,
  });
}

export const handler = lambda(compose);
