import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { UsualSkills } from "#shared/domain/usual-skills.ts";
import type { UsualSkillsStore } from "#shared/ports/usual-skills.ts";
import { KEYS, type TableHandle } from "./tables.ts";
import { readItem } from "./versioned-item.ts";

/** Stands beside the stored pool, because it is made with it: who may read that may read this. */
export function usualSkillsTable(table: TableHandle, region: string): UsualSkillsStore {
  const key = KEYS.pools(`${region}/usual-skills`);
  return {
    read: () => readItem(table, key, UsualSkills),
    async put(skills) {
      await table.client.send(new PutCommand({ TableName: table.name, Item: { ...key, ...skills } }));
    },
  };
}
