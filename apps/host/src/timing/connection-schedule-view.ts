import { OmitType } from '@nestjs/swagger';
import { ScheduleView } from './schedule-view.js';

/** The schedule of all tasks of a connection. */
export class ConnectionSchedule extends OmitType(ScheduleView, ['task', 'nextAt', 'lastAt']) {}
