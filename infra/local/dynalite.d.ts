declare module "dynalite" {
  import type { Server } from "node:http";

  /** An HTTP server that speaks DynamoDB; in memory without a path. Times in milliseconds. */
  export default function dynalite(options: {
    path?: string;
    createTableMs?: number;
    deleteTableMs?: number;
    updateTableMs?: number;
  }): Server;
}
