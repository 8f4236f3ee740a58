import { ComingPage } from '../../components/coming-page';

export const ChangesPage = () => <ComingPage title="Changes" />;
