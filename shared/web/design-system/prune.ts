import postcss, { type ChildNode, type Container, type Rule } from "postcss";

const CLASS = /\.((?:nl|utrecht)-[\w-]+)/g;

/** Nesting of lists that no page has, and levels of headings that none uses. */
const UNUSED_ELEMENTS = /ul > li > ul > li > ul|\bh[56]\b/;

/** A browser's own verdict on what was typed: ours is the server's, after sending. */
const BROWSERS_VERDICT = /:(user-)?invalid/;

/** Whether all classes that a selector asks for exist on some page. */
const isUsed = (used: ReadonlySet<string>) => (selector: string) =>
  !UNUSED_ELEMENTS.test(selector) &&
  !BROWSERS_VERDICT.test(selector) &&
  [...selector.matchAll(CLASS)].every(([, name = ""]) => used.has(name));

const isEmpty = (node: ChildNode): boolean => "nodes" in node && (node.nodes ?? []).length === 0;

function removeEmpty(container: Container): void {
  container.each((node) => {
    if ("nodes" in node && node.nodes) removeEmpty(node as Container);
    if (isEmpty(node)) node.remove();
  });
}

/** The rules of a stylesheet that can match a page on which these classes are used; without comments. */
export function pruned(css: string, used: ReadonlySet<string>): string {
  const root = postcss.parse(css);
  const keeps = isUsed(used);
  root.walkComments((comment) => {
    comment.remove();
  });
  root.walkAtRules("charset", (rule) => {
    rule.remove();
  });
  root.walkRules((rule: Rule) => {
    const selectors = rule.selectors.filter(keeps);
    if (selectors.length === 0) rule.remove();
    else rule.selectors = selectors;
  });
  removeEmpty(root);
  return root.toString();
}
