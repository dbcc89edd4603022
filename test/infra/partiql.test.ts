import { describe, expect, it } from "vitest";
import { insertion } from "#infra/local/partiql.ts";

describe("PartiQL on this machine", () => {
  const [a, b] = [{ S: "a" }, { S: "b" }];

  it("inserts an item of parameters", () => {
    const statement = `INSERT INTO "people" VALUE {'partner': ?, 'ref': ?}`;
    expect(insertion({ Statement: statement, Parameters: [a, b] })).toEqual({
      table: "people",
      item: { partner: a, ref: b },
    });
  });

  it.each([
    `DELETE FROM "people" WHERE "partner"=? AND "ref"=?`,
    `INSERT INTO "people" VALUE {'partner': 'literal', 'ref': ?}`,
    `INSERT INTO "people" VALUE {'partner': ?}`,
    `UPDATE "people" SET "x"=? WHERE "partner"=?`,
    `SELECT * FROM "people"`,
  ])("refuses what it does not know, rather than doing something else: %s", (Statement) => {
    expect(() => insertion({ Statement, Parameters: [a, b] })).toThrow(SyntaxError);
  });
});
