import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fileOf, folderProvider } from "#shared/adapters/mail/folder-provider.ts";
import { sesProvider } from "#shared/adapters/mail/ses-provider.ts";
import type { Mail } from "#shared/domain/mail-record.ts";
import { isProblem } from "#shared/domain/problem.ts";

const FROM = { name: "WSP", address: "wsp@zk-ijmond.example" };
const MAIL: Mail = {
  messageId: "<abc123@wsp.example>",
  to: { name: "Robin Voorbeeld", address: "robin@werkgever.example" },
  subject: "Wij hebben uw vacature ontvangen (V-3K7Q2M9X)",
  text: "Beste Robin",
  html: "<p>Beste Robin</p>",
};

describe("the provider that delivers into a folder", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "wsp-mail-"));
    return () => rm(folder, { recursive: true });
  });

  it("writes one whole message under its id, and knows it by that id", async () => {
    const provider = folderProvider(folder, FROM);
    expect(await provider.lookUp(MAIL.messageId)).toBe("not-sent");
    await provider.send(MAIL);
    expect(await readdir(folder)).toEqual([fileOf(MAIL.messageId)]);
    expect(await provider.lookUp(MAIL.messageId)).toBe("sent");
    const mail = await PostalMime.parse(await readFile(join(folder, fileOf(MAIL.messageId))));
    expect(mail).toMatchObject({ messageId: MAIL.messageId, subject: MAIL.subject, from: FROM });
    expect(mail.to).toEqual([{ name: MAIL.to.name, address: MAIL.to.address }]);
  });

  it("shows a double delivery as one", async () => {
    const provider = folderProvider(folder, FROM);
    await Promise.all([provider.send(MAIL), provider.send(MAIL), provider.send(MAIL)]);
    const name = fileOf(MAIL.messageId);
    expect((await readdir(folder)).toSorted()).toEqual(
      [name, name.replace(".eml", ".again-2.eml"), name.replace(".eml", ".again-3.eml")].toSorted(),
    );
  });

  it("does not claim that a mail did not go when it cannot look", async () => {
    await writeFile(join(folder, "file"), "");
    const provider = folderProvider(join(folder, "file"), FROM);
    expect(await provider.lookUp(MAIL.messageId)).toBe("unknown");
  });
});

describe("the provider that hands mail to SES", () => {
  let server: Server;
  let requests: number;
  let answer: (response: ServerResponse) => void;
  const listening = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  beforeEach(async () => {
    requests = 0;
    server = createServer((request, response) => {
      requests += 1;
      request.resume().on("end", () => answer(response));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    vi.stubEnv("AWS_ENDPOINT_URL_SESV2", listening());
    vi.stubEnv("AWS_ACCESS_KEY_ID", "test");
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test");
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const refuse = (status: number, name: string) => (response: ServerResponse) =>
    response
      .writeHead(status, { "Content-Type": "application/json", "x-amzn-ErrorType": name })
      .end(JSON.stringify({ message: name }));
  const failure = () =>
    sesProvider("eu-central-1", FROM)
      .send(MAIL)
      .then(
        () => undefined,
        (error: unknown) => error,
      );

  it("hands over one message", async () => {
    answer = (response) => response.writeHead(200).end(JSON.stringify({ MessageId: "1" }));
    expect(await failure()).toBeUndefined();
    expect(requests).toBe(1);
  });

  it.each([
    [429, "TooManyRequestsException"],
    [400, "MessageRejected"],
    [400, "SendingPausedException"],
    [403, "AccessDeniedException"],
  ])("says that nothing went out after a refusal (%d %s)", async (status, name) => {
    answer = refuse(status, name);
    expect(await failure()).toSatisfy((error) => isProblem(error, "unavailable"));
    expect(requests).toBe(1);
  });

  it.each([
    ["an internal error", refuse(500, "InternalServerException")],
    ["an overloaded front", refuse(503, "ServiceUnavailable")],
    ["a connection that broke after the request", (response: ServerResponse) => response.destroy()],
  ])("leaves open whether it went after %s, and does not try again by itself", async (_case, reaction) => {
    answer = reaction;
    const error = await failure();
    expect(error).toBeInstanceOf(Error);
    expect(isProblem(error)).toBe(false);
    expect(requests).toBe(1);
    expect(await sesProvider("eu-central-1", FROM).lookUp(MAIL.messageId)).toBe("unknown");
  });

  it("says that nothing went out when nobody answers there", async () => {
    await new Promise((resolve) => server.close(resolve));
    expect(await failure()).toSatisfy((error) => isProblem(error, "unavailable"));
  });
});
