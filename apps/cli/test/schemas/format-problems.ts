import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import { validateXML } from 'xmllint-wasm';

const require = createRequire(import.meta.url);

const json = async (module: string): Promise<object> =>
  JSON.parse(await readFile(require.resolve(module), 'utf8')) as object;

/** What the schema of SARIF 2.1.0 says against a text. Ajv 6 reads drafts as old as that of the schema. */
export async function sarifProblems(text: string): Promise<string[]> {
  const ajv = new Ajv({ schemaId: 'id', meta: false, allErrors: true });
  ajv.addMetaSchema(await json('ajv/lib/refs/json-schema-draft-04.json'));
  const isValid = ajv.compile(await json('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));
  await isValid(JSON.parse(text));
  return (isValid.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message}`);
}

/** What the schema that Jenkins has for JUnit's XML says against a text. */
export async function junitProblems(text: string): Promise<string[]> {
  const schema = await readFile(new URL('junit.xsd', import.meta.url), 'utf8');
  const { errors } = await validateXML({ xml: { fileName: 'report.xml', contents: text }, schema });
  return errors.map(({ rawMessage }) => rawMessage);
}
