import { describe, expect, it } from "vitest";
import { builtInTables } from "#shared/reference/tables.ts";
import { dutchTitle, ENGLISH_TITLES } from "#shared/titles/english-titles.ts";
import { findOccupations } from "#shared/titles/find-occupations.ts";

const find = findOccupations(builtInTables());

describe("an English job title", () => {
  it.each(ENGLISH_TITLES)("%s is recognised for sure", (title) => {
    expect(find(dutchTitle(title))[0]).toMatchObject({ isSure: true });
  });

  it.each([
    ["Forklift driver", "8344"],
    ["  warehouse   WORKER ", "9333"],
    ["Kitchen-assistant", "9412"],
    ["Delivery driver", "8322"],
    ["Truck driver", "8332"],
    ["Home carer", "5322"],
  ])("%j is %s", (title, code) => {
    expect(find(dutchTitle(title))[0]?.code).toBe(code);
  });

  it.each(["Heftruckchauffeur", "Receptionist", "Forklift driver and cook", ""])("is not seen in %j", (title) => {
    expect(dutchTitle(title)).toBe(title);
  });
});
