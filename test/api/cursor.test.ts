import { describe, expect, it } from "vitest";
import { cursorOf, type FeedPlace, placeOf } from "#functions/api/cursor.ts";
import { signer } from "../pages/apps.ts";

describe("a cursor of an agency's feed", () => {
  it.each<[FeedPlace, string]>([
    [{ sequence: 0 }, "0"],
    [{ sequence: 57 }, "57"],
    [{ sequence: 50, begun: 900 }, "50-900"],
    // Who reached the end that the feed had when they began is like everybody else.
    [{ sequence: 900, begun: 900 }, "900"],
  ])("holds its place: %j", async (place, text) => {
    const cursor = await cursorOf(signer, "pasmatch", place);
    expect(cursor.split(".")[0]).toBe(text);
    const { sequence } = place;
    expect(await placeOf(signer, "pasmatch", cursor)).toEqual(text.includes("-") ? place : { sequence });
  });

  it.each([
    ["another agency's", (cursor: string) => cursor, "uwv"],
    ["one that says to have begun later", (cursor: string) => cursor.replace("50-900", "50-901"), "pasmatch"],
    ["one that says to have begun at all", (cursor: string) => cursor.replace("50-900", "50"), "pasmatch"],
    ["one that was made up", () => "50.abc", "pasmatch"],
    ["no cursor", () => "vooraan", "pasmatch"],
  ])("is refused: %s", async (_what, change, agency) => {
    const cursor = change(await cursorOf(signer, "pasmatch", { sequence: 50, begun: 900 }));
    await expect(placeOf(signer, agency, cursor)).rejects.toMatchObject({ kind: "invalid-input" });
  });
});
