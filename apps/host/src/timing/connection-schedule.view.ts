import { OmitType } from '@nestjs/swagger';
import { ScheduleView } from './schedule.view.js';

/** When all tasks of a connection run by themselves. */
export class ConnectionSchedule extends OmitType(ScheduleView, ['task', 'nextAt', 'lastAt']) {}
