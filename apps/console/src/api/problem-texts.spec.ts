import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** What the host may reword at any time. */
const TEXTS = /(?<!-)\b(title|detail|type)\b/;

const COMPARISONS: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.InKeyword,
];

const SOURCES = join(import.meta.dirname, '..');

const SEARCHES = /^(has|get|includes|startsWith|endsWith|indexOf|search|match|test|exec)$/;

/** The code that decides by a text of a problem. */
function decisions(source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = decidesBy(node)?.getText() ?? '';
    if (TEXTS.test(text)) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

function decidesBy(node: ts.Node): ts.Node | undefined {
  if (ts.isBinaryExpression(node)) return COMPARISONS.includes(node.operatorToken.kind) ? node : undefined;
  if (ts.isSwitchStatement(node)) return node.expression;
  if (ts.isElementAccessExpression(node)) return node.argumentExpression;
  const isSearch =
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    SEARCHES.test(node.expression.name.text);
  return isSearch ? node : undefined;
}

describe('problems of the host', () => {
  it.each([
    "if (problem.title === 'Took too long') wait();",
    'const isAway = OUTAGES.has(title);',
    "const isFull = error.facts.detail.includes('disk');",
    'const text = /disk/.test(detail);',
    "switch (facts.type) { case 'urn:a': wait(); }",
    'const advice = ADVICE[error.facts.title];',
  ])('are not distinguished in: %s', (source) => {
    expect(decisions(source)).not.toEqual([]);
  });

  it('are distinguished by their codes only', () => {
    const paths = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /(?<!\.spec|\.gen)\.tsx?$/.test(path),
    );
    const sources = paths.map((path) => ({ path, text: readFileSync(join(SOURCES, path), 'utf8') }));
    // All that reads a problem imports it from one of these.
    const readers = sources.filter(
      ({ path, text }) => /from '.*\/(api|read)-problem'/.test(text) || /-problem\.ts$/.test(path),
    );

    expect(readers.length).toBeGreaterThan(8);
    expect(readers.flatMap(({ path, text }) => decisions(text).map((code) => `${path}: ${code}`))).toEqual([]);
  });
});
