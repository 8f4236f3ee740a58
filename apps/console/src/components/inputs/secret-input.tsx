import { PasswordInput, type PasswordInputProps } from '@mantine/core';

/** A masked input that can be revealed; validation errors are exposed to screen readers. */
export function SecretInput(props: PasswordInputProps) {
  return (
    <PasswordInput
      aria-invalid={Boolean(props.error)}
      visibilityToggleButtonProps={{ 'aria-label': 'Show or hide', tabIndex: 0 }}
      {...props}
    />
  );
}
