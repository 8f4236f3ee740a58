import { PickType } from '@nestjs/swagger';
import { CreateConnectionDto } from './create-connection.dto.js';

/** A credential to try, as a new connection has it. */
export class TryCredentialDto extends PickType(CreateConnectionDto, ['credentials', 'regions'] as const) {}
