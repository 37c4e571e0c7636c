import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # what connects an account stands beside the tests that need one
