import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { ProblemError } from '@/shared/api/client';
import { SessionProvider } from '@/shared/session/session';
import 'antd/dist/reset.css';
import '@/shared/ui/forms.css';
import './portal.css';
import { Localised } from './localised';
import { makeRouter } from './router';
import { startTexts } from '@/shared/texts/load';
import { TEXT_FILES } from './texts';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal does not change by asking again; a lost connection may.
      retry: (count, error) => count < 2 && !(error instanceof ProblemError),
    },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

void startTexts(TEXT_FILES).then(() =>
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Localised>
          <SessionProvider>
            <RouterProvider router={makeRouter()} />
          </SessionProvider>
        </Localised>
      </QueryClientProvider>
    </StrictMode>,
  ),
);
