// verify.v2.yml (0.0.18) and voice.yml (1.3.10) are Vonage's own specifications of February 2023, unmodified, from the
// public repository Abhishek-api/api-specification at d7646f844e1001c8ce7a8e3d802745b4cf7fadfc, a fork of
// Nexmo/api-specification (MIT licence, beside them). Where they are out of date the tests say so.
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';

const files = { verify: 'verify.v2.yml', voice: 'voice.yml' } as const;
type Specification = keyof typeof files;

// OpenAPI knows more keywords, and formats, than JSON Schema.
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
for (const [name, file] of Object.entries(files)) {
  ajv.addSchema(parse(readFileSync(new URL(file, import.meta.url), 'utf8')), name);
}

/** A schema of a specification's components. */
export function schemaOf(specification: Specification, name: string): ValidateFunction {
  return ajv.compile({ $ref: `${specification}#/components/schemas/${name}` });
}

/** What is wrong with something, according to a schema; empty when nothing is. */
export function faultsIn(specification: Specification, name: string, value: unknown): string[] {
  const validate = schemaOf(specification, name);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
