import { link, mkdir, rm, stat, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Mail } from "#shared/domain/mail-record.ts";
import type { MailProvider } from "#shared/ports/services.ts";
import { messageOf } from "./message.ts";

/** File name of a message; message ids are ours, so only their safe characters matter. */
export const fileOf = (messageId: string): string => `${messageId.replace(/[^A-Za-z0-9.-]/g, "_")}.eml`;

/** Messages written by this process: no two of them share a temporary file. */
let written = 0;

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;

/**
 * A mail provider that delivers into a folder, one `.eml` file per message: the local deployment's. A file appears
 * whole or not at all, and never twice under one id; each carries its delivery number, so that a double would show.
 */
export const folderProvider = (folder: string, from: { name: string; address: string }): MailProvider => ({
  async send(mail: Mail) {
    await mkdir(folder, { recursive: true });
    const target = join(folder, fileOf(mail.messageId));
    for (let delivery = 1; ; delivery += 1) {
      const path = delivery === 1 ? target : target.replace(/\.eml$/, `.again-${delivery}.eml`);
      const temporary = `${path}.${process.pid}-${++written}.tmp`;
      // What a killed process left here may be a delivered mail by its other name: it is not written over.
      await rm(temporary, { force: true });
      await writeFile(temporary, await messageOf(mail, from), { flag: "wx" });
      try {
        await link(temporary, path);
        return;
      } catch (error) {
        if (!hasCode(error, "EEXIST")) throw error;
      } finally {
        await unlink(temporary);
      }
    }
  },
  async lookUp(messageId) {
    try {
      await stat(join(folder, fileOf(messageId)));
      return "sent";
    } catch (error) {
      return hasCode(error, "ENOENT") ? "not-sent" : "unknown";
    }
  },
});
