import { describe, expect, test } from "vitest";
import { factsAt } from "#shared/engine/columnar/facts-at.ts";
import { loadSegments, PackedPool, packPool, serialise } from "#shared/engine/columnar/pool.ts";
import { rankColumnar } from "#shared/engine/columnar/rank-columnar.ts";
import { rank } from "#shared/engine/rank.ts";
import { aCandidate, aContext, aRequirement } from "../engine/builders.ts";

describe("a packed pool", () => {
  test("keeps codes that no table knows, and matches them", () => {
    const odd = aCandidate({
      id: "haarlem:é-日本",
      occupations: [{ code: "urn:elders:vuurtorenwachter", months: 12 }],
      skills: ["urn:skill:lampen-poetsen"],
      certificates: ["urn:certificaat:licht"],
    });
    const asked = aRequirement({
      occupation: "urn:elders:vuurtorenwachter",
      skills: [{ code: "urn:skill:lampen-poetsen", importance: "essential" }],
      certificates: ["urn:certificaat:licht"],
    });
    const pool = loadSegments(serialise(packPool([odd])));
    expect(rankColumnar(asked, pool, aContext())).toEqual(rank(asked, [odd], aContext()));
    expect(rankColumnar(asked, pool, aContext()).entries[0]?.candidateId).toBe("haarlem:é-日本");
  });

  test("spreads over segments when people have more codes than a column can name", () => {
    const crowd = Array.from({ length: 700 }, (_, at) =>
      aCandidate({ id: `haarlem:${at}`, skills: Array.from({ length: 100 }, (_, skill) => `s-${at}-${skill}`) }),
    );
    const asked = aRequirement({ skills: [{ code: "s-699-99", importance: "essential" }] });
    const pool = packPool(crowd);
    expect(pool.segments().length).toBe(2);
    expect(pool.size).toBe(700);
    expect(rankColumnar(asked, pool, aContext(), 3)).toEqual(rank(asked, crowd, aContext(), 3));
    pool.compact();
    expect(pool.size).toBe(700);
    const grown = new PackedPool();
    for (const facts of crowd) grown.upsert(facts);
    expect(rankColumnar(asked, grown, aContext(), 3)).toEqual(rank(asked, crowd, aContext(), 3));
  });

  test("seals its growing end and joins small segments, and ranks the same meanwhile", () => {
    const pool = new PackedPool();
    const crowd = Array.from({ length: 40_000 }, (_, at) =>
      aCandidate({ id: `haarlem:${at}`, maxDistanceKm: at % 40, education: (at % 6) + 1 }),
    );
    for (const facts of crowd) pool.upsert(facts);
    for (const facts of crowd.slice(0, 1000)) pool.remove(facts.id);
    expect(pool.size).toBe(39_000);
    expect(pool.parts.length).toBeLessThan(9);
    const asked = aRequirement({ education: { level: 4, hard: true } });
    expect(rankColumnar(asked, pool, aContext(), 10)).toEqual(rank(asked, crowd.slice(1000), aContext(), 10));
  });

  test("refuses facts that no schema lets through, by name, and stays as it was", () => {
    const pool = packPool([aCandidate()]);
    expect(() => pool.upsert(aCandidate({ education: 7 }))).toThrow("education 7");
    expect(() => pool.upsert(aCandidate({ capacity: { lifting: 1.5 } }))).toThrow("capacity for lifting 1.5");
    expect(() => pool.upsert(aCandidate({ occupations: [{ code: "5120", lastWorked: "1899-12" }] }))).toThrow(
      "1899-12",
    );
    expect(pool.size).toBe(1);
    expect(rankColumnar(aRequirement(), pool, aContext())).toEqual(rank(aRequirement(), [aCandidate()], aContext()));
  });

  test("takes dates far away, which stand for never and always", () => {
    const people = ["0101-01-01", "1969-12-31", "2199-01-01", "9999-12-31"].map((availableFrom) =>
      aCandidate({ id: availableFrom, availableFrom }),
    );
    const pool = packPool(people);
    expect(rankColumnar(aRequirement(), pool, aContext())).toEqual(rank(aRequirement(), people, aContext()));
    const [columns] = pool.parts;
    const days = columns ? people.map((_, row) => factsAt(columns, row).availableFrom) : [];
    expect(days.toSorted()).toEqual(people.map(({ availableFrom }) => availableFrom));
  });
});
