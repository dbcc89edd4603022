import { assignmentTable } from "#shared/adapters/dynamodb/assignments.ts";
import { feedTable } from "#shared/adapters/dynamodb/feeds.ts";
import { type Event, subjectParts } from "#shared/domain/events.ts";
import type { Environment } from "#shared/runtime/environment.ts";
import { eventConsumer } from "#shared/runtime/event-consumer.ts";
import { lambda } from "#shared/runtime/lambda.ts";
import { parts } from "#shared/runtime/parts.ts";
import { publishAssignment } from "#shared/usecases/publish-assignment.ts";

export function compose(settings: Environment) {
  const common = parts(settings);
  const publish = publishAssignment({
    assignments: assignmentTable(common.table("assignments"), common.send, common.onUnsent),
    feeds: feedTable(common.table("feeds")),
  });
  const react = ({ subject }: Event) => {
    const [agency = "", id = ""] = subjectParts(subject);
    return publish({ agency, id });
  };
  return eventConsumer(settings, "feeds", common, {
    "nl.wsp.toewijzing-gewijzigd.v1": react,
    "nl.wsp.toewijzing-geplaatst.v1": react,
    "nl.wsp.plaatsing-geeindigd.v1": react,
  });
}

export const handler = lambda(compose);
