import type { INestApplication } from '@nestjs/common';
import { bootStep } from '../startup/boot-step.js';
import { FirstToken } from '../access/tokens/first-token.service.js';

/**
 * Makes sure that there is an admin token.
 * @returns a line with the new token, if one was created. It is shown only once.
 */
export async function admitFirst(app: INestApplication): Promise<string> {
  const token = await bootStep('another host that makes the admin token', app.get(FirstToken).ensure());
  return token ? `Admin token, shown only now: ${token}\n` : '';
}
