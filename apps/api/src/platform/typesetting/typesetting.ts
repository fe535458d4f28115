/** Rule: every PDF is set by a template in assets; what it shows arrives as data (JSON), so that no text of anybody's can become markup. */
import type { CompileArgs } from '@myriaddreamin/typst-ts-node-compiler';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { existsSync } from 'node:fs';
import path from 'node:path';

export type Template = 'report' | 'letter';

/** What the shipped fonts can draw (Inter, Noto Sans Arabic, Noto Sans Ethiopic). A sign they lack would make a PDF that is not accessible, so it becomes a question mark; the signs that set a direction apart are never drawn. */
const UNDRAWABLE =
  /[^\n\u0020-\u007e\u00a0-\u0148\u014a-\u01c3\u01c5-\u031e\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03e1\u03f0-\u049d\u04a0-\u04ff\u0600-\u0604\u0606-\u061b\u061e-\u06ff\u1200-\u1248\u124a-\u124d\u1250-\u1256\u1258\u125a-\u125d\u1260-\u1288\u128a-\u128d\u1290-\u12b0\u12b2-\u12b5\u12b8-\u12be\u12c0\u12c2-\u12c5\u12c8-\u12d6\u12d8-\u1310\u1312-\u1315\u1318-\u135a\u135d-\u137c\u1e00-\u1eff\u2010-\u2027\u2030-\u203e\u2066\u2069\u20a0-\u20bf\u2116\u2122\u2190-\u2193\u2212\u2248\u2260\u2264\u2265]/gu;

let compiler: NodeCompiler | undefined;

/** The folder stands beside the sources in tests and beside the compiled files at run time. */
function assets(): string {
  for (let at = __dirname; at !== path.dirname(at); at = path.dirname(at)) {
    const folder = path.join(at, 'assets');
    if (existsSync(path.join(folder, 'report', 'report.typ'))) return folder;
  }
  throw new Error('the folder of templates is missing');
}

function theCompiler(): NodeCompiler {
  const folder = assets();
  const options: CompileArgs = { workspace: folder, fontArgs: [{ fontPaths: [path.join(folder, 'fonts')] }] };
  compiler ??= NodeCompiler.create(options);
  return compiler;
}

/**
 * A tagged PDF (PDF/UA-1). The same data and moment give the same bytes.
 * @param createdAt ISO moment written into the file
 */
export function setPdf(template: Template, data: object, { createdAt }: { createdAt: string }): Buffer {
  const text = JSON.stringify(data).replace(UNDRAWABLE, '?');
  const typst = theCompiler();
  const made = typst.compile({
    mainFilePath: path.join(assets(), template, `${template}.typ`),
    inputs: { data: text },
  });
  if (!made.result)
    throw new Error(
      `the ${template} could not be set: ${JSON.stringify(made.takeDiagnostics()?.shortDiagnostics ?? [])}`,
    );
  const bytes = typst.pdf(made.result, {
    pdfStandard: 'ua-1',
    creationTimestamp: Math.floor(Date.parse(createdAt) / 1000),
  });
  typst.evictCache(2);
  return bytes;
}
