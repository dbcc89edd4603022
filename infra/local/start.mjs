// Starts the platform on this machine. Plain JavaScript, so that an old Node can read it and say what is wrong.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 17)) {
  console.error(
    `Node ${process.versions.node} is too old: use "npm start", which brings its own, or Node 22.17 or newer.`,
  );
  process.exit(1);
}
const { readTypeScript } = await import("./typescript-hooks.mjs");
readTypeScript();
const { main } = await import("./main.ts");
await main();
