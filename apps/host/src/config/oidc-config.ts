import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What a value of the claim gives: a role for all connections, or for one. */
export interface RoleRule {
  /** `*`: everybody who signs in. */
  readonly value: string;
  readonly role: 'viewer' | 'operator' | 'admin';
  readonly connectionId?: string;
}

/** How people sign in with an identity provider (OpenID Connect). */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  /** Absent: a public client, which PKCE alone protects. */
  readonly clientSecret?: string;
  readonly scopes: string;
  /** On the button: `Sign in with …`. */
  readonly name: string;
  /** The claim with groups or roles: `groups`, or a path such as `realm_access.roles`. */
  readonly rolesClaim: string;
  readonly rules: readonly RoleRule[];
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Over plain HTTP, anybody on the way could sign in as anybody. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
  return isSafe && search === '' && hash === '' && username === '';
}

const RULE = /^(.+)=(viewer|operator|admin)(?:@([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?$/i;

function rulesOf(text: string): readonly (RoleRule | undefined)[] {
  const entries = text.split(',').flatMap((entry) => entry.trim() || []);
  return entries.map((entry) => {
    const [, value, role, connectionId] = RULE.exec(entry) ?? [];
    if (value === undefined || role === undefined) return undefined;
    const rule = { value: value.trim(), role: role.toLowerCase() as RoleRule['role'] };
    return connectionId === undefined ? rule : { ...rule, connectionId: connectionId.toLowerCase() };
  });
}

/** The variables of signing in with an identity provider. */
export const OIDC_VARIABLES = {
  MAESTRO_OIDC_ISSUER: z
    .string()
    .refine(
      isIssuer,
      'Write the issuer of the identity provider, such as https://login.example.com/realms/staff. Only one on this machine may use http.',
    )
    .optional(),
  MAESTRO_OIDC_CLIENT_ID: z.string().optional(),
  MAESTRO_OIDC_CLIENT_SECRET: z.string().optional(),
  MAESTRO_OIDC_CLIENT_SECRET_FILE: z.string().optional(),
  MAESTRO_OIDC_SCOPES: z.string().default('openid profile email'),
  MAESTRO_OIDC_NAME: z
    .string()
    .max(40, 'Write at most 40 characters: the name of the provider as people know it.')
    .optional(),
  MAESTRO_OIDC_ROLES_CLAIM: z.string().default('groups'),
  MAESTRO_OIDC_ROLES: z
    .string()
    .default('')
    .transform(rulesOf)
    .refine(
      (rules) => rules.every((rule) => rule !== undefined),
      'Write values of the claim with their roles, separated by commas: cloud-admins=admin,staff=viewer,team-a=operator@CONNECTION_ID.',
    ),
};

type Variables = z.infer<z.ZodObject<typeof OIDC_VARIABLES>> & { readonly MAESTRO_PUBLIC_URL?: string };

/** A variable that cannot be used, and what to write. */
export interface VariableProblem {
  readonly variable: string;
  readonly message: string;
}

/** The configuration of the identity provider, or what is wrong with it. Undefined: there is none. */
export function oidcConfig(variables: Variables): OidcConfig | VariableProblem | undefined {
  const issuer = variables.MAESTRO_OIDC_ISSUER;
  if (issuer === undefined) return undefined;
  const clientId = variables.MAESTRO_OIDC_CLIENT_ID;
  const rules = variables.MAESTRO_OIDC_ROLES.flatMap((rule) => rule ?? []);
  if (clientId === undefined)
    return {
      variable: 'MAESTRO_OIDC_CLIENT_ID',
      message: 'Write the id that the provider gave Maestro, or remove MAESTRO_OIDC_ISSUER.',
    };
  if (variables.MAESTRO_PUBLIC_URL === undefined)
    return {
      variable: 'MAESTRO_PUBLIC_URL',
      message: 'Write the address at which people open the console: the identity provider sends them back there.',
    };
  if (rules.length === 0)
    return {
      variable: 'MAESTRO_OIDC_ROLES',
      message: 'Write at least one value of the claim with its role, such as staff=viewer, or *=viewer for everybody.',
    };
  const secret = secretOf(variables);
  if (typeof secret === 'object') return secret;
  return {
    issuer,
    clientId,
    ...(secret !== undefined && { clientSecret: secret }),
    scopes: variables.MAESTRO_OIDC_SCOPES,
    name: variables.MAESTRO_OIDC_NAME ?? new URL(issuer).hostname,
    rolesClaim: variables.MAESTRO_OIDC_ROLES_CLAIM,
    rules,
  };
}

function secretOf(variables: Variables): string | VariableProblem | undefined {
  const file = variables.MAESTRO_OIDC_CLIENT_SECRET_FILE;
  if (file === undefined) return variables.MAESTRO_OIDC_CLIENT_SECRET;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return {
      variable: 'MAESTRO_OIDC_CLIENT_SECRET_FILE',
      message: 'It names a file that cannot be read. Write the path of one that holds the secret.',
    };
  }
}
