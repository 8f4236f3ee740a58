import { PasswordInput, type PasswordInputProps } from '@mantine/core';

/** A field whose text is masked until one asks to see it; screen readers hear when it is wrong, too. */
export function SecretInput(props: PasswordInputProps) {
  return (
    <PasswordInput
      aria-invalid={Boolean(props.error)}
      visibilityToggleButtonProps={{ 'aria-label': 'Show or hide', tabIndex: 0 }}
      {...props}
    />
  );
}
