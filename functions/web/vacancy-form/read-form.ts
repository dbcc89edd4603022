import { CONDITIONS } from "#shared/engine/types.ts";
import type { FormValues } from "#shared/web/form-state.ts";
import { typedDate } from "#shared/web/typed-date.ts";
import { given, optionalNumber, typedChoices, typedDemands, typedParties, typedText } from "../typed-answers.ts";
import { typedNumber } from "../typed-number.ts";
import { SKILL_FIELDS } from "./fields.ts";

/** What the form's fields say as a submission; `occupation` is the chosen code or the one that the title gave. */
export function readForm(values: FormValues, occupation: string | undefined) {
  const text = (name: string) => typedText(values, name);
  const skills = SKILL_FIELDS.flatMap((field) => {
    const code = text(field);
    const importance = text(`${field}-essential`) === "ja" ? "essential" : "desired";
    return code === "" ? [] : [{ code, importance }];
  });
  const dayparts = typedChoices(values, "dayparts");
  const level = (name: string) =>
    text(name) === "" ? undefined : { level: Number(text(name)), hard: text(`${name}-hard`) === "ja" };
  const per = text("salary-per") === "hour" ? "hour" : "month";
  const [min, max] = ["salary-min", "salary-max"].map((name) =>
    optionalNumber(text(name), per === "hour" ? "euros an hour" : "euros a month"),
  );

  return {
    ...typedParties(values),
    title: text("title"),
    description: text("description"),
    positions: text("positions") === "" ? 1 : typedNumber(text("positions"), "people"),
    kind: given(text("kind")),
    occupation,
    skills: skills.filter(({ code }, index) => skills.findIndex((other) => other.code === code) === index),
    hoursPerWeek: {
      min: typedNumber(text("hours-min"), "hours a week"),
      max: typedNumber(text("hours-max"), "hours a week"),
    },
    workplace: { postcode: text("postcode") },
    startDate: typedDate(values, "start-date"),
    schedule:
      dayparts.length === 0 ? undefined : { [text("dayparts-fixed") === "ja" ? "required" : "preferred"]: dayparts },
    licences: typedChoices(values, "licences"),
    certificates: typedChoices(values, "certificates"),
    education: level("education"),
    language: level("language"),
    demands: typedDemands(values, "demand-", CONDITIONS),
    salary: min === undefined && max === undefined ? undefined : { min, max, per },
    contract: given(text("contract")),
    closesOn: typedDate(values, "closes-on"),
    sroiContract: given(text("sroi-contract")),
  };
}

export type TypedVacancy = ReturnType<typeof readForm>;
