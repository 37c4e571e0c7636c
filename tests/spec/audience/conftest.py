import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # the pages and their reader stand beside the test that runs them
