import type { INestApplication } from '@nestjs/common';
import { FirstToken } from '../access/first-token.service.js';

/** Sees to it that an admin can get in, and prints the token that was made for it: it is shown only this time. */
export async function showFirstToken(app: INestApplication): Promise<void> {
  const token = await app.get(FirstToken).ensure();
  if (token) process.stdout.write(`Admin token, shown only now: ${token}\n`);
}
