import '@mantine/dates/styles.css';
import { Button, Stack } from '@mantine/core';
import { DatePicker, TimeInput } from '@mantine/dates';
import dayjs from 'dayjs';
import { useState } from 'react';

/** Picks a past date and time in the viewer's time zone. */
export function MomentPicker(props: {
  /** The initial value as RFC 3339; now by default. */
  readonly at: string | undefined;
  readonly onChoose: (moment: Date) => void;
}) {
  const begin = dayjs(props.at ?? undefined);
  const [day, setDay] = useState<string | null>(begin.format('YYYY-MM-DD'));
  const [time, setTime] = useState(begin.format('HH:mm'));
  const moment = dayjs(`${day}T${time}`);
  return (
    <Stack gap="sm">
      <DatePicker
        mx="auto"
        value={day}
        onChange={setDay}
        defaultDate={day ?? undefined}
        maxDate={dayjs().format('YYYY-MM-DD')}
        ariaLabels={{
          previousMonth: 'Previous month',
          nextMonth: 'Next month',
          monthLevelControl: 'Choose a month',
          yearLevelControl: 'Choose a year',
        }}
      />
      <TimeInput label="Time" value={time} onChange={(event) => setTime(event.currentTarget.value)} />
      <Button
        disabled={time === '' || !moment.isValid() || moment.isAfter(dayjs())}
        onClick={() => props.onChoose(moment.toDate())}
      >
        View
      </Button>
    </Stack>
  );
}
