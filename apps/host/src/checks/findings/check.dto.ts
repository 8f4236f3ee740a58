import { CHECK_CATEGORIES, CHECK_SEVERITIES, type CheckCategory, type CheckSeverity } from '@maestro/core';
import { ApiProperty } from '@nestjs/swagger';

/** A page that says more. */
class CheckReference {
  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ format: 'uri' })
  readonly url!: string;
}

/** What to do. */
class CheckRemedy {
  @ApiProperty()
  readonly text!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly url!: string | null;
}

/** A connection of which a check knows nothing now. */
class UnknownConnection {
  @ApiProperty({ format: 'uuid' })
  readonly connectionId!: string;

  @ApiProperty()
  readonly connectionName!: string;

  @ApiProperty({ description: 'What was not read completely, or how the check failed.' })
  readonly reason!: string;

  @ApiProperty({ description: 'Whether the check itself failed.' })
  readonly failed!: boolean;
}

/** A check of one provider’s resources. */
export class CheckView {
  @ApiProperty({ example: 'digitalocean.volume-unattached' })
  readonly id!: string;

  @ApiProperty()
  readonly provider!: string;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ description: 'Why it matters.' })
  readonly why!: string;

  @ApiProperty({ enum: CHECK_SEVERITIES })
  readonly severity!: CheckSeverity;

  @ApiProperty({ enum: CHECK_CATEGORIES })
  readonly category!: CheckCategory;

  @ApiProperty({ type: [String], description: 'The kinds whose resources it looks at.' })
  readonly kinds!: readonly string[];

  @ApiProperty({ type: [String], description: 'The kinds whose lists must be complete; otherwise it is unknown.' })
  readonly needs!: readonly string[];

  @ApiProperty({ description: 'What it finds, in the query language of lists.' })
  readonly query!: string;

  @ApiProperty({ description: 'Whether the plugin looks further into what the query finds.' })
  readonly hasTest!: boolean;

  @ApiProperty({ type: CheckRemedy })
  readonly remedy!: CheckRemedy;

  @ApiProperty({ type: [CheckReference] })
  readonly references!: readonly CheckReference[];

  @ApiProperty({ type: [UnknownConnection] })
  readonly unknown!: readonly UnknownConnection[];
}

/** Every check, and why some cannot be used. */
export class CheckList {
  @ApiProperty({ type: [CheckView] })
  readonly items!: readonly CheckView[];

  @ApiProperty({ type: [String], description: 'Checks that are left out, and why.' })
  readonly problems!: readonly string[];
}
