import { ComingPage } from '../../components/coming-page';

export const ProvidersPage = () => <ComingPage title="Providers" />;
