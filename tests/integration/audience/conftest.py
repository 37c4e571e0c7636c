import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # what writes facts stands beside the tests that need it
sys.path.insert(0, str(Path(__file__).parents[2] / "spec" / "audience"))  # the spec tables and their reader
