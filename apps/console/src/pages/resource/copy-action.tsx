import { ActionIcon } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Check, Copy } from 'lucide-react';

/** Copies a text to the clipboard. Hidden if the browser has no clipboard access (over plain HTTP). */
export function CopyAction({ text, label }: { readonly text: string; readonly label: string }) {
  const clipboard = useClipboard();
  if (!('clipboard' in navigator)) return null;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      aria-label={clipboard.copied ? 'Copied' : label}
      title={label}
      onClick={() => void clipboard.copy(text)}
    >
      {clipboard.copied ? <Check aria-hidden size={14} /> : <Copy aria-hidden size={14} />}
    </ActionIcon>
  );
}
