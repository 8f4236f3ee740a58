import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsObject, IsTimeZone, Matches, ValidateIf, ValidateNested } from 'class-validator';
import { IsOneOf, MayBeAbsent } from '../../http/requests/request-decorators.js';
import { DIGESTS, type QuietHours, type SendingTime, WEEKDAYS } from './timing.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const Time = (): PropertyDecorator => Matches(TIME, { message: '$property must be a time of the day, as in "09:00"' });

/** A field that may be left out, or be null, which is its default. */
const Nullable = (): PropertyDecorator => ValidateIf((_body, value) => value !== undefined && value !== null);

/** Hours of a day in which nothing is sent. */
export class QuietHoursDto implements QuietHours {
  @ApiProperty({ example: '22:00' })
  @Time()
  readonly from!: string;

  @ApiProperty({ example: '07:00' })
  @Time()
  readonly to!: string;
}

/** When messages are sent. */
export class SendingDto implements SendingTime {
  @ApiPropertyOptional({
    type: String,
    enum: [...DIGESTS, null],
    nullable: true,
    default: null,
    description: 'Collects messages, and sends them as one each hour, day or week. Null: each is sent at once.',
  })
  @Nullable()
  @IsOneOf(DIGESTS)
  readonly digest: (typeof DIGESTS)[number] | null = null;

  @ApiPropertyOptional({ default: '09:00', description: 'When digests of a day or a week are sent.' })
  @MayBeAbsent()
  @Time()
  readonly at: string = '09:00';

  @ApiPropertyOptional({ enum: WEEKDAYS, default: 'monday', description: 'When digests of a week are sent.' })
  @MayBeAbsent()
  @IsOneOf(WEEKDAYS)
  readonly weekday: (typeof WEEKDAYS)[number] = 'monday';

  @ApiPropertyOptional({ default: 'UTC', example: 'Europe/Berlin', description: 'Of all times, and of months.' })
  @MayBeAbsent()
  @IsTimeZone({ message: 'timeZone must be a time zone, as in "Europe/Berlin"' })
  readonly timeZone: string = 'UTC';

  @ApiPropertyOptional({
    type: QuietHoursDto,
    nullable: true,
    default: null,
    description: 'Messages are held until they end, and sent as one. They may go beyond midnight.',
  })
  @Nullable()
  @IsObject()
  @ValidateNested()
  @Type(() => QuietHoursDto)
  readonly quietHours: QuietHoursDto | null = null;

  @ApiPropertyOptional({
    default: false,
    description: 'Sends failed syncs and critical findings at once, before what is held.',
  })
  @MayBeAbsent()
  @IsBoolean()
  readonly urgentAtOnce: boolean = false;
}
