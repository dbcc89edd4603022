import { App } from "aws-cdk-lib";
import { describe, expect, it } from "vitest";
import { contextOfCdkJson, readConfig } from "#infra/aws/config.ts";

type Stages = { stages: { example: Record<string, unknown> } };
const { stages } = contextOfCdkJson() as Stages;

const OIN = "99990000000000000002";
const vumWith = (changes: object) => ({ vum: { ...(stages.example.vum as object), ...changes } });

const configWith = (changes: Record<string, unknown>) =>
  readConfig(new App({ context: { stage: "prod", stages: { prod: { ...stages.example, ...changes } } } }));

describe("the configuration of a stage", () => {
  it("is taken by its name from the context", () => {
    expect(configWith({}).stage).toBe("prod");
  });

  it("is refused when the context does not know the stage", () => {
    expect(() => readConfig(new App({ context: { stage: "test", stages } }))).toThrow('no stage "test"');
  });

  it.each([
    ["publicUrl", "http://werk.example.nl"],
    ["publicUrl", "https://werk.example.nl/"],
    ["account", "1234"],
    ["region", "frankfurt"],
    ["certificateArn", "arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-4000-8000-000000000000"],
    ["edgeCertificateArn", stages.example.certificateArn],
    ["oidcIssuer", "http://login.example.nl"],
    ["mailFrom", "not an address"],
    ["alarmMail", ""],
    ["originKeys", { accepts: ["k1"], sends: "k2" }],
    ["originKeys", { accepts: [], sends: "k1" }],
    ["staffClientId", undefined],
    ["agencyClientId", undefined],
    ["loginAcr", ""],
    ["vum", undefined],
    ["oin", undefined, vumWith({ oin: "1234" })],
    ["parties", undefined, vumWith({ parties: undefined })],
    ["suwi", undefined, vumWith({ parties: [{ oin: OIN }] })],
    [
      "OINs must differ",
      undefined,
      vumWith({
        parties: [
          { oin: OIN, suwi: true },
          { oin: OIN, suwi: false },
        ],
      }),
    ],
    ["colour", "blue"],
  ])(
    "is refused with %s %j, and the error names it",
    (field, value, changes: Record<string, unknown> = { [field]: value }) => {
      expect(() => configWith(changes)).toThrow(field);
    },
  );
});
