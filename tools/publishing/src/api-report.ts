import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type ExtractorMessage,
  type IConfigFile,
} from '@microsoft/api-extractor';
import { PUBLISHED_PACKAGES, type PublishedPackage } from './published-packages.constants.js';
import { REPOSITORY_ROOT } from './repository-root.constants.js';

/** The public API of a package. */
export interface ApiReport {
  /** Every exported name with its signature, as Markdown. */
  readonly text: string;
  /** Types that exported signatures use but that are not exported. */
  readonly problems: readonly string[];
}

/**
 * Reports the exports of a built package from its declarations.
 *
 * Uses API Extractor, the common tool for reviewing TypeScript APIs. It follows re-exports and type-only exports, and supports the
 * TypeScript version of this repository.
 *
 * @param folder of the package, from the root of the repository.
 */
export async function apiReport(folder: string): Promise<ApiReport> {
  const output = await mkdtemp(join(tmpdir(), 'maestro-api-report-'));
  const problems: string[] = [];
  const note = (message: ExtractorMessage): void => {
    if (message.messageId === 'ae-forgotten-export' || message.category === 'Compiler') problems.push(message.text);
    message.handled = true;
  };
  try {
    const packageFolder = join(REPOSITORY_ROOT, folder);
    const config = ExtractorConfig.prepare({
      configObject: settings(packageFolder, output),
      configObjectFullPath: undefined,
      packageJsonFullPath: join(packageFolder, 'package.json'),
    });
    compiled ??= CompilerState.create(config, { additionalEntryPoints: PUBLISHED_PACKAGES.map(entryOf) });
    Extractor.invoke(config, { compilerState: compiled, localBuild: true, messageCallback: note });
    return { text: withoutGenerated(await readFile(join(output, 'report.api.md'), 'utf8')), problems };
  } finally {
    await rm(output, { recursive: true });
  }
}

/** All packages as one program, because most of the time is spent on what they have in common. */
let compiled: CompilerState | undefined;

const entryOf = ({ folder }: Pick<PublishedPackage, 'folder'>): string =>
  join(REPOSITORY_ROOT, folder, 'dist', 'index.d.ts');

/** Leaves out what is generated from the API's document, which is reviewed itself. */
const withoutGenerated = (text: string): string =>
  text.replace(
    /^(export interface (?:paths|components|operations)) \{\n[^]*?^\}$/gm,
    '$1; // generated from openapi.json',
  );

function settings(packageFolder: string, output: string): IConfigFile {
  const mainEntryPointFilePath = join(packageFolder, 'dist', 'index.d.ts');
  const compilerOptions = {
    target: 'es2023',
    module: 'nodenext',
    moduleResolution: 'nodenext',
    strict: true,
    skipLibCheck: true,
    types: ['node'],
  };
  return {
    projectFolder: packageFolder,
    mainEntryPointFilePath,
    newlineKind: 'lf',
    compiler: { overrideTsconfig: { compilerOptions, files: [mainEntryPointFilePath] } },
    apiReport: { enabled: true, reportFileName: 'report', reportFolder: output, reportTempFolder: output },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    messages: {
      // Everything exported is public, and there are no release tags.
      extractorMessageReporting: {
        default: { logLevel: ExtractorLogLevel.None },
        'ae-forgotten-export': { logLevel: ExtractorLogLevel.Warning },
      },
      compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Warning } },
      tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
    },
  };
}
