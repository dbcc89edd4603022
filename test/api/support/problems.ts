import { expect } from "vitest";
import type { Answer } from "../../support/running-platform.ts";

export type ProblemBody = {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  errors?: { pointer: string; detail: string }[];
};

/** Words that only our own insides know. */
const INSIDES = /dynamo|\bzod\b|node_modules|\bat \w+ \(|\.tsx?\b|ECONN|stack|undefined|\[object/i;

const HEADERS = {
  "content-security-policy": /frame-ancestors 'none'/,
  "strict-transport-security": /max-age=31536000/,
  "x-content-type-options": /^nosniff$/,
  "cache-control": /^no-store$/,
  "api-version": /^\d+\.\d+\.\d+$/,
};

/** Holds what every answer of the API carries. */
export function expectApiHeaders({ headers }: Pick<Answer, "headers">): void {
  for (const [name, value] of Object.entries(HEADERS)) expect(headers.get(name) ?? "", name).toMatch(value);
}

/** Holds an answer to RFC 9457 and to our own rules for it; answers its body. */
export function expectProblem(answer: Answer<unknown>, status: number): ProblemBody {
  expect({ status: answer.status, text: answer.status === status ? "" : answer.text.slice(0, 1000) }).toEqual({
    status,
    text: "",
  });
  expectApiHeaders(answer);
  expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
  const body = answer.body as ProblemBody;
  expect(body).toMatchObject({
    type: expect.stringMatching(/^(about:blank|urn:wsp:problem:[a-z-]+)$/),
    title: expect.stringMatching(/\S/),
    detail: expect.stringMatching(/\S/),
    instance: expect.stringMatching(/^\//),
    status,
  });
  const names = Object.keys(body).filter((name) => !["type", "title", "status", "detail", "instance"].includes(name));
  if (status === 400) {
    expect(names).toEqual(["errors"]);
    for (const error of body.errors ?? []) {
      expect(error).toEqual({
        pointer: expect.stringMatching(/^(\/([^~/]|~[01])*)*$/u),
        detail: expect.stringMatching(/\S/),
      });
    }
    expect(body.errors).not.toEqual([]);
  } else expect(names).toEqual([]);
  expect([body.title, body.detail, ...(body.errors ?? []).map(({ detail }) => detail)].join("\n")).not.toMatch(INSIDES);
  return body;
}

/** Pointers of a problem's errors, sorted. */
export const pointersOf = ({ errors = [] }: ProblemBody): string[] => errors.map(({ pointer }) => pointer).toSorted();
