import '@mantine/core/styles.css';
import '../src/app/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Gallery } from './gallery';
import { GalleryFrame } from './gallery-frame';

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <GalleryFrame>
      <Gallery />
    </GalleryFrame>
  </StrictMode>,
);
