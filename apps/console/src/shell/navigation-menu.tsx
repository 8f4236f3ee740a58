import { Box, Text } from '@mantine/core';
import { useId } from 'react';
import { NavItem } from '../components/nav-item';
import { NAVIGATION, type NavigationGroup } from './navigation';
import classes from './navigation-menu.module.css';

/** The links to all pages. */
export function NavigationMenu({ onNavigate }: { readonly onNavigate: () => void }) {
  return NAVIGATION.map((group, index) => <Group key={index} group={group} onNavigate={onNavigate} />);
}

function Group({ group, onNavigate }: { readonly group: NavigationGroup; readonly onNavigate: () => void }) {
  const heading = useId();
  return (
    <Box mb="sm">
      {group.heading && (
        <Text id={heading} size="xs" fw={650} c="dimmed" px="sm" mb={4}>
          {group.heading}
        </Text>
      )}
      <ul className={classes.list} aria-labelledby={group.heading && heading}>
        {group.entries.map(({ label, icon: Icon, link }) => (
          <li key={label}>
            <NavItem
              label={label}
              {...link}
              activeOptions={{ exact: link.to === '/', includeSearch: false }}
              leftSection={<Icon aria-hidden />}
              className={classes.link}
              onClick={onNavigate}
            />
          </li>
        ))}
      </ul>
    </Box>
  );
}
