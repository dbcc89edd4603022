import { describe, expect, it } from "vitest";
import { closeOccupations } from "#functions/web/vacancy-form/close-occupations.ts";
import { builtInTables } from "#shared/reference/tables.ts";

const { occupations } = builtInTables();
const titles = new Map(occupations.map(({ code, title }) => [code, title]));
const proposed = (title: string) => closeOccupations(occupations, title).map((code) => titles.get(code));

describe("occupations that look like a title", () => {
  it.each([
    ["heftrukchaufeur", "Heftruckchauffeur"],
    ["Schoonmaaker", "Schoonmaker"],
    ["vuilnis man m/v", "Vuilnisman"],
    ["Verzorgenden instelling", "Verzorgende in een instelling"],
  ])("%j is probably %j", (title, occupation) => {
    expect(proposed(title)).toContain(occupation);
  });

  it("are at most six, each once, and none for what looks like nothing", () => {
    for (const { title } of occupations) {
      const codes = closeOccupations(occupations, title);
      expect(codes.length).toBeLessThanOrEqual(6);
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes).toContain(occupations.find((one) => one.title === title)?.code);
    }
    expect(proposed("qqqq xxxx")).toEqual([]);
    expect(proposed("")).toEqual([]);
  });
});
