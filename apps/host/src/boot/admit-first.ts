import type { INestApplication } from '@nestjs/common';
import { bootStep } from '../startup/boot-step.js';
import { FirstToken } from '../access/tokens/first-token.service.js';

/** Sees to it that an admin can get in. @returns the line with the token that was made for it, which is shown only this time. */
export async function admitFirst(app: INestApplication): Promise<string> {
  const token = await bootStep('another host that makes the admin token', app.get(FirstToken).ensure());
  return token ? `Admin token, shown only now: ${token}\n` : '';
}
