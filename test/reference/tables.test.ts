import { describe, expect, it } from "vitest";
import { dutchLabels, engineLookups } from "#shared/reference/lookups.ts";
import { builtInTables, withOverrides } from "#shared/reference/tables.ts";
import { findOccupations } from "#shared/titles/find-occupations.ts";

const tables = builtInTables();

describe("engine lookups", () => {
  const { centroid, skillGroups } = engineLookups(tables);

  it("give the centroid of a PC4, and nothing for one that is not known", () => {
    expect(centroid("2011")).toMatchObject({ latitude: 52.3812, longitude: 4.6361 });
    expect(centroid("0000")).toBeUndefined();
  });

  it("give the group of a skill, and none for one that is not known", () => {
    expect(skillGroups("forklift-driving")).toEqual(["group:logistics"]);
    expect(skillGroups("http://data.europa.eu/esco/skill/1")).toEqual([]);
  });
});

describe("labels", () => {
  const labels = dutchLabels(tables);

  it("are Dutch words for the codes of the tables", () => {
    expect(labels.occupation("8344")).toBe("Heftruckchauffeur");
    expect(labels.skill("forklift-driving")).toBe("Heftruck rijden");
    expect(labels.skill("group:logistics")).toBe("Magazijn en logistiek");
    expect(labels.certificate("vca-basis")).toBe("VCA Basis (veilig werken)");
    expect(labels.place("2011")).toBe("Haarlem");
  });

  it("are the code itself when it is not known", () => {
    expect([labels.occupation("0000"), labels.skill("x"), labels.certificate("x"), labels.place("9999")]).toEqual([
      "0000",
      "x",
      "x",
      "9999",
    ]);
  });
});

describe("imported tables", () => {
  const uri = "http://data.europa.eu/esco/occupation/1";
  const imported = withOverrides(tables, {
    postcodes: new Map([
      ["2011", { latitude: 52.5, longitude: 4.5, place: "Elders" }],
      ["2012", { latitude: 52.6, longitude: 4.6 }],
      ["9999", { latitude: 53.3, longitude: 6.5 }],
    ]),
    occupations: [
      { code: "8344", title: "bestuurder vorkheftruck", synonyms: ["vakkenvuller"], uri },
      { code: "5113", title: "stadsgids", synonyms: [] },
    ],
  });

  it("win over the built-in centroid of the same PC4, which keeps its place when the import has none", () => {
    expect(imported.centroids.get("2011")).toEqual({ latitude: 52.5, longitude: 4.5, place: "Elders" });
    expect(imported.centroids.get("2012")).toEqual({ latitude: 52.6, longitude: 4.6, place: "Haarlem" });
    expect(imported.centroids.get("9999")?.place).toBe("9999");
    expect(imported.centroids.get("2013")).toEqual(tables.centroids.get("2013"));
  });

  it("win over built-in occupations when both know a name", () => {
    expect(findOccupations(imported)("vakkenvuller")[0]?.code).toBe("9334");
    const both = withOverrides(tables, {
      occupations: [{ code: "8344", title: "Vakkenvuller", synonyms: [] }],
    });
    expect(findOccupations(both)("vakkenvuller").map(({ code }) => code)).toEqual(["8344", "9334"]);
  });

  it("get the usual skills of their unit group", () => {
    expect(imported.occupations.find((one) => one.uri === uri)?.skills).toContain("forklift-driving");
    expect(imported.occupations.find(({ code }) => code === "5113")?.skills).toEqual([]);
  });

  it("name their own URIs and the groups that we have no title for", () => {
    const labels = dutchLabels(imported);
    expect(labels.occupation(uri)).toBe("bestuurder vorkheftruck");
    expect(labels.occupation("8344")).toBe("Heftruckchauffeur");
    expect(labels.occupation("5113")).toBe("stadsgids");
  });

  it("leave the built-in tables as they are", () => {
    expect(withOverrides(tables, {})).toEqual(tables);
    expect(builtInTables().centroids.get("2011")?.place).toBe("Haarlem");
  });
});
