"""How the tests from outside are dealt to workers (pytest -n 2 --dist loadgroup): a file whose tests share something dear stays with one worker."""
import pytest

# each test of these stands for itself: they fill the gaps at the end
ALONE = {"test_site", "test_search", "test_serve", "test_weight", "test_review_schema", "test_failing_calls", "test_kills", "test_failures", "test_network", "test_preview"}


# before xdist reads the marks
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.stem not in ALONE:
            item.add_marker(pytest.mark.xdist_group(item.path.stem))
