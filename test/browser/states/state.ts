import { type Desk, deskPages, employerPages, signedIn, visitorOf } from "../../pages/apps.ts";
import { type Answer, hiddenField, type Visitor } from "../../pages/visitor.ts";
import type { Shown } from "../state-server.ts";

/**
 * A page in one of its states. `show` gets there from nothing, on stores in memory. With `screen` a picture of it is kept
 * in `docs/screens` under that name, from its top or from what a selector finds.
 */
export type State = { name: string; show: () => Promise<Shown>; screen?: Screen | undefined };
export type Screen = { file: string; on: "desk" | "phone"; from?: string };

/** An address, or what a visitor does to get to the page. */
export type Way = string | ((visitor: Visitor) => Promise<Answer>);

/** Where a way leads in the end. */
export const walk = async (visitor: Visitor, way: Way): Promise<Shown> => ({
  visitor,
  answer: typeof way === "string" ? await visitor.open(way) : await visitor.arrive(await way(visitor)),
});

/** A page of the employer. */
export const employer = (name: string, way: Way, screen?: Screen): State => ({
  name: `employer: ${name}`,
  show: () => walk(visitorOf(employerPages().app), way),
  screen,
});

/** A page of the desk, with what lies on it. */
export const atDesk = (name: string, way: Way, desk: () => Desk = () => ({}), screen?: Screen): State => ({
  name: `desk: ${name}`,
  show: async () => walk(await signedIn(deskPages(desk()).app), way),
  screen,
});

/** Sends a form with these answers, with the token of the form as it is opened. */
export const sent = (path: string, fields: Parameters<Visitor["post"]>[1]) => async (visitor: Visitor) => {
  const { html } = await visitor.open(path);
  return visitor.post(path, { formulier: hiddenField(html, "formulier"), ...fields });
};

export const LONG_NAME = `Stichting ${"Levensloopbestendigheidsondersteuningscoördinatie ".repeat(2)}`.trim();
export const LONG_WORD = "Arbeidsongeschiktheidsverzekeringsmaatschappijmedewerker";
