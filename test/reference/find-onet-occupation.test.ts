import { describe, expect, it } from "vitest";
import { onetOccupationFinder } from "#shared/reference/find-onet-occupation.ts";
import { anOnetOccupation, ESCO } from "./onet.ts";

const cook = anOnetOccupation();
const baker = anOnetOccupation({
  code: "51-3011.00",
  occupations: [
    { code: "7512", uri: `${ESCO}/baker` },
    { code: "7512", uri: `${ESCO}/pastry` },
  ],
});
const sweets = anOnetOccupation({ code: "51-3092.00", occupations: [{ code: "7512", uri: `${ESCO}/sweets` }] });
const find = onetOccupationFinder([cook, sweets, baker]);

describe("the O*NET occupation of an occupation", () => {
  it("is the one that its URI leads to", () => {
    expect(find({ code: "7512", uri: `${ESCO}/sweets` })).toEqual({ onet: sweets, isRelated: false });
  });

  it("is else the one that most of its unit group lead to, and said to be akin only", () => {
    expect(find({ code: "7512", uri: `${ESCO}/unknown` })).toEqual({ onet: baker, isRelated: true });
    expect(find({ code: "7512" })).toEqual({ onet: baker, isRelated: true });
  });

  it("is else one of the minor group", () => {
    expect(find({ code: "7511" })).toEqual({ onet: baker, isRelated: true });
  });

  it("is not there where nothing is near", () => {
    expect(find({ code: "7411" })).toBeUndefined();
    expect(onetOccupationFinder([])({ code: "7512", uri: `${ESCO}/baker` })).toBeUndefined();
  });

  it("is the first where as many lead to two", () => {
    const other = anOnetOccupation({ code: "35-2015.00", occupations: [{ code: "5120", uri: `${ESCO}/other` }] });
    expect(onetOccupationFinder([cook, other])({ code: "5120" })?.onet).toBe(cook);
  });
});
