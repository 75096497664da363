import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CallProblem } from './api/problem.ts';
import { makeRouter } from './router.tsx';
import { routerLink } from './router-link.tsx';
import { Frame } from './shell/Frame.tsx';
import { NotFoundPage } from './shell/NotFoundPage.tsx';
import { shellRoutes } from './shell/routes.ts';
import { registerWorker } from './offline/register.ts';
import { PanelProvider } from './panel.ts';
import { panels, routes } from './slices.ts';
import { useThemeChoice } from './shell/theme-choice.ts';
import { UiProvider } from './ui/UiProvider.tsx';

/** A session that ended while its page was open: the frame then leads to the door, and back here. A command that meets it only says so: what was typed stays. */
const onError = (problem: Error): void => {
  if (problem instanceof CallProblem && problem.answer.status === 401) client.setQueryData(['accounts.me', {}], null);
};

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  defaultOptions: {
    // Without signal a command fails at once and says so, instead of waiting unseen; a query asks the worker, which keeps answers.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      // A "no" is an answer; only silence is worth asking again.
      retry: (failures, problem) => failures < 2 && (!(problem instanceof CallProblem) || problem.answer.status === 0 || problem.answer.status >= 500),
    },
  },
});
const router = makeRouter([...shellRoutes, ...routes], Frame, NotFoundPage);

function App() {
  return (
    <QueryClientProvider client={client}>
      <UiProvider link={routerLink} themeChoice={useThemeChoice().choice}>
        <PanelProvider value={panels}>
          <RouterProvider router={router} />
        </PanelProvider>
      </UiProvider>
    </QueryClientProvider>
  );
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
registerWorker();
